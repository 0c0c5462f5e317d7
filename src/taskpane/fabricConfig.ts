/**
 * Fluent asks Microsoft's servers for its fonts as soon as it is loaded, unless this says not to;
 * so this module must be the first import of the page. No request leaves the bureau's machine.
 */

window.FabricConfig = { fontBaseUrl: '' };

export {};
