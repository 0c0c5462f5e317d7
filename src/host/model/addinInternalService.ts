import { HostObject } from '../protocol/hostObject';

/** Told by the client, once, that it has finished loading. */
export class AddinInternalService extends HostObject {
  static readonly className = 'Microsoft.InternalService.AddinInternalService';

  constructor() {
    super('AddinInternalService');
  }

  notifyActionHandlerReady(): void {
    return undefined;
  }
}
