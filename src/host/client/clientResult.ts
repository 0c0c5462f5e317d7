import { valueNotLoaded } from './officeError';

/** `OfficeExtension.ClientResult`: what a method gives, once it has been done. */
export class ClientResult<Value> {
  #loaded: { readonly value: Value } | null = null;

  /** @throws OfficeError ValueNotLoaded before the next sync */
  get value(): Value {
    if (!this.#loaded) throw valueNotLoaded();
    return this.#loaded.value;
  }

  take(value: Value): void {
    this.#loaded = { value };
  }
}
