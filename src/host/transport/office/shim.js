/*
 * What Microsoft's office.js would have set up before it loads the library for Excel:
 * Office.onReady, Office.context and the factory that the library asks about the host. Stands in
 * for it in the trial workbench and in tests, where there is no Excel. A plain script: it runs
 * before everything else, in a page or in Node. Connecting the host is left to connect.js.
 */
(function (global) {
  'use strict';

  const microsoft = (global.Microsoft = global.Microsoft || {});
  microsoft.Office = microsoft.Office || {};
  const Office = (microsoft.Office.WebExtension = microsoft.Office.WebExtension || {});
  global.Office = Office;

  Office.HostType = enumeration([
    'Word',
    'Excel',
    'PowerPoint',
    'Outlook',
    'OneNote',
    'Project',
    'Access',
    'Visio',
  ]);
  Office.PlatformType = enumeration(['PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal']);
  Office.Promise = global.Promise;
  Office.sendTelemetryEvent = function () {};

  const info = { host: 'Excel', platform: 'OfficeOnline', addin: null };
  let announceReady;
  const ready = new Promise(function (resolve) {
    announceReady = resolve;
  });
  Office.onReady = Office.onReadyInternal = function (callback) {
    return ready.then(function () {
      return Promise.resolve(callback ? callback(info) : undefined).then(function () {
        return info;
      });
    });
  };

  Office.actions = association();
  global.CustomFunctions = association();
  global.CustomFunctions.delayInitialization = function () {};
  global.CustomFunctionMappings = global.CustomFunctionMappings || {};

  let context = {};
  global.OSF = global.OSF || {};
  global.OSF._OfficeAppFactory = {
    getHostInfo: function () {
      return {
        isO15: false,
        isRichClient: false,
        hostType: 'excel',
        hostPlatform: 'web',
        hostSpecificFileVersion: '16.00',
        hostLocale: 'zh-cn',
        isDialog: false,
        disableLogging: true,
        flags: 0,
      };
    },
    getContext: function () {
      return context;
    },
    setContext: function () {},
    getId: returning('embedded'),
    getClientEndPoint: returning(null),
    getHostFacade: returning({}),
    getLoggingAllowed: returning(false),
    getLoadScriptHelper: returning({
      getOfficeJsBasePath: returning('/office/'),
      // The library would fetch texts and polyfills from Microsoft: it does without.
      loadScript: function (url, id, callback) {
        if (callback) callback(false);
      },
      getUseAssociatedActionsOnlyDefined: returning(true),
    }),
    getInitializationHelper: returning({ _webAppState: {} }),
    getWebAppState: returning({}),
    getWindowLocationHash: returning(''),
    getWindowLocationSearch: returning(''),
    getWindowName: returning(''),
    getCachedSessionSettingsKey: returning('embedded'),
  };

  /**
   * Ends the waiting of Office.onReady.
   *
   * requirementSets: the versions that this Excel declares, by name, such as { ExcelApi: '1.9' }
   * address: of the workbook
   */
  global.__startEmbeddedOffice = function (requirementSets, address) {
    context = {
      host: 'Excel',
      platform: 'OfficeOnline',
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      touchEnabled: false,
      commerceAllowed: true,
      roamingSettings: null,
      diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
      document: { url: address, mode: 'readWrite' },
      requirements: {
        isSetSupported: function (name, version) {
          return (
            Object.prototype.hasOwnProperty.call(requirementSets, name) &&
            isAtLeast(requirementSets[name], version || '1.1')
          );
        },
      },
    };
    // Older Excels refuse members of later sets; without this the library lets them through.
    global.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    if (typeof Office.initialize === 'function') Office.initialize('documentOpened');
    announceReady();
  };

  refuseDialogs();

  function enumeration(names) {
    const values = {};
    names.forEach(function (name) {
      values[name] = name;
    });
    return values;
  }

  function returning(value) {
    return function () {
      return value;
    };
  }

  /** A list of functions by name, as office.js keeps of ribbon commands and of custom functions. */
  function association() {
    const listeners = [];
    const list = {
      mappings: {},
      associate: function (name, action) {
        list.mappings[name.toUpperCase()] = action;
        listeners.forEach(function (listener) {
          listener(name, action);
        });
      },
      onchange: function (listener) {
        if (listener) listeners.push(listener);
      },
    };
    return { _association: list, associate: list.associate };
  }

  function isAtLeast(declared, wanted) {
    const has = String(declared).split('.').map(Number);
    const needs = String(wanted).split('.').map(Number);
    return has[0] > needs[0] || (has[0] === needs[0] && (has[1] || 0) >= (needs[1] || 0));
  }

  /**
   * As in a real task pane, so that code that counts on dialogs or on the history fails here too.
   */
  function refuseDialogs() {
    if (!global.document) return;
    ['alert', 'confirm', 'prompt'].forEach(function (name) {
      global[name] = function () {
        throw new Error('Function window.' + name + ' is not supported.');
      };
    });
    if (global.history) {
      global.history.pushState = null;
      global.history.replaceState = null;
    }
  }
})(globalThis);
