import type { DocumentProperties as Properties } from '../grid/documentProperties';
import { HostObject } from '../protocol/hostObject';
import { integerArgument, textArgument } from './arguments';
import { CustomPropertyCollection } from './customPropertyCollection';
import type { ModelContext } from './modelContext';

/** `Excel.DocumentProperties`. */
export class DocumentProperties extends HostObject {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('DocumentProperties');
    this.#context = context;
  }

  get author(): string {
    return this.#properties.author;
  }

  set author(value: unknown) {
    this.#change({ author: textArgument(value) });
  }

  get category(): string {
    return this.#properties.category;
  }

  set category(value: unknown) {
    this.#change({ category: textArgument(value) });
  }

  get comments(): string {
    return this.#properties.comments;
  }

  set comments(value: unknown) {
    this.#change({ comments: textArgument(value) });
  }

  get company(): string {
    return this.#properties.company;
  }

  set company(value: unknown) {
    this.#change({ company: textArgument(value) });
  }

  /** Null where the file does not say it. */
  get creationDate(): string | null {
    return this.#properties.created || null;
  }

  get keywords(): string {
    return this.#properties.keywords;
  }

  set keywords(value: unknown) {
    this.#change({ keywords: textArgument(value) });
  }

  get lastAuthor(): string {
    return this.#properties.lastAuthor;
  }

  get manager(): string {
    return this.#properties.manager;
  }

  set manager(value: unknown) {
    this.#change({ manager: textArgument(value) });
  }

  get revisionNumber(): number {
    return Number(this.#properties.revision) || 0;
  }

  set revisionNumber(value: unknown) {
    this.#change({ revision: String(integerArgument(value)) });
  }

  get subject(): string {
    return this.#properties.subject;
  }

  set subject(value: unknown) {
    this.#change({ subject: textArgument(value) });
  }

  get title(): string {
    return this.#properties.title;
  }

  set title(value: unknown) {
    this.#change({ title: textArgument(value) });
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.#context);
  }

  get #properties(): Properties {
    return this.#context.grid.extras.properties;
  }

  #change(changes: Partial<Properties>): void {
    this.#context.grid.extras.properties = { ...this.#properties, ...changes };
  }
}
