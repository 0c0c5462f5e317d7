import type { MarkerLook, MarkerStyle } from '../../grid/chartLooks';
import { HostObject, type Identity } from '../../protocol/hostObject';
import { markerArgument, markerColor, markerSize, markerStyle } from './chartMarker';

/** How the marker of a part of a chart is read, and changed in some of its looks. */
export interface MarkerAccess {
  readonly read: () => MarkerLook;
  readonly change: (changes: MarkerLook) => void;
}

/** What a series and a single point have alike: markers. */
export abstract class MarkedPart extends HostObject {
  readonly #marker: MarkerAccess;

  constructor(typeName: string, identity: Identity, marker: MarkerAccess) {
    super(typeName, identity);
    this.#marker = marker;
  }

  get markerBackgroundColor(): string {
    return this.#marker.read().background ?? '';
  }

  set markerBackgroundColor(value: unknown) {
    this.#marker.change({ background: markerColor(value) });
  }

  get markerForegroundColor(): string {
    return this.#marker.read().foreground ?? '';
  }

  set markerForegroundColor(value: unknown) {
    this.#marker.change({ foreground: markerColor(value) });
  }

  get markerSize(): number {
    return markerSize(this.#marker.read());
  }

  set markerSize(value: unknown) {
    this.#marker.change({ size: markerArgument(value) });
  }

  get markerStyle(): MarkerStyle {
    return this.#marker.read().style ?? 'Automatic';
  }

  set markerStyle(value: unknown) {
    this.#marker.change({ style: markerStyle(value) });
  }
}
