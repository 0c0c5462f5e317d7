import type { Frame, Page } from 'playwright-core';
import type { HostBridge } from '../../src/host/transport/bridge';
import type { RequestMessage, ResponseMessage, EventMessage } from '../../src/host/protocol/wire';

declare global {
  interface Window {
    /** Of the workbench's page, see `answerPane`. */
    __answer?: (body: string) => Promise<string>;
    __onEvents?: (entries: readonly (readonly unknown[])[]) => void;
  }
}

/** Excel's number for what a task pane asks of the workbook. */
const RICH_API = 93;

/**
 * What the two stand-ins below need of the workbench's host: a request's body for its answer's, and
 * events in the arrays in which Excel sends them. Runs in the page.
 */
function answerPane(): void {
  const bridge = (window as unknown as { __excelHostBridge: HostBridge }).__excelHostBridge;
  const waiting = new Map<number, (body: string) => void>();
  bridge.onMessageFromHost = (text) => {
    const message = JSON.parse(text) as ResponseMessage | EventMessage;
    if (message.type === 3)
      window.__onEvents?.(
        message.message.entries.map((each) => [
          each.messageCategory,
          each.messageType,
          each.targetId,
          each.message,
          each.id,
          false,
        ]),
      );
    else waiting.get(message.id)?.(JSON.stringify(message.message.body));
  };
  let last = 0;
  window.__answer = (body) =>
    new Promise((answered) => {
      const id = ++last;
      waiting.set(id, answered);
      const request = {
        id,
        type: 1,
        message: {
          url: 'ProcessQuery',
          method: 'POST',
          body: JSON.parse(body) as never,
        },
      } satisfies Partial<RequestMessage>;
      bridge.sendMessageToHost(JSON.stringify(request));
    });
}

/**
 * The page around the pane in Excel on the web: answers the messages that Microsoft's library posts.
 * Runs in the page.
 */
function postAsExcelOnTheWeb([requirements, richApi]: readonly [string, number]): void {
  interface Posted {
    readonly _messageType: number;
    readonly _actionType: number;
    readonly _actionName: string;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data: {
      readonly DdaMethod: { readonly DispatchId: number };
      readonly ArrayData: string[];
    };
  }
  const id = 'pane';
  const conversation = 'conversation';
  const pane = document.createElement('iframe');
  // The library reads from its window's name who is around it; the name is fixed with the frame.
  pane.name = JSON.stringify({
    baseFrameName: `_xdm_${conversation}`,
    hostInfo: `Excel|Web|16.00|zh-CN|${conversation}||disableLogging|0`,
    xdmInfo: [conversation, id, location.origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
  pane.src = 'taskpane.html';
  const send = (to: Posted, data: unknown, responseType = 0): void =>
    pane.contentWindow?.postMessage(
      JSON.stringify({
        _serializerVersion: 1,
        _origin: location.origin,
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
      }),
      location.origin,
    );
  const context = {
    _id: id,
    _appInstanceId: id,
    _appName: 16,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: `${location.origin}/book.xlsx`,
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _requirementMatrix: requirements,
    _hostFullVersion: '16.0.0.0',
    _appDomains: [],
  };
  const answer = async (asked: Posted): Promise<void> => {
    if (asked._actionName === 'ContextActivationManager_getAppContextAsync') send(asked, context);
    else if (asked._actionType !== 0) {
      if (asked._actionName === 'richApiMessage')
        window.__onEvents = (entries) => send(asked, { ArrayData: entries }, 1);
      send(asked, { Error: 0 });
    } else if (
      asked._actionName === 'executeMethod' &&
      asked._data.DdaMethod.DispatchId === richApi
    ) {
      const body = await window.__answer?.(asked._data.ArrayData[4] ?? '');
      send(asked, { Version: 1, Error: 0, Data: [200, [], body] });
    } else send(asked, { Version: 1, Error: 0 });
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== pane.contentWindow || origin !== location.origin) return;
    const asked = JSON.parse(String(data)) as Posted;
    if (asked._messageType === 0) void answer(asked);
  });
  document.querySelector('#bench iframe')?.replaceWith(pane);
}

/**
 * What Excel on Windows puts into the pane's window: `window.external`, by which Microsoft's library
 * reaches the workbook. Runs in the pane before its scripts.
 */
function beExcelOnWindows([requirements, richApi]: readonly [string, number]): void {
  if (!location.search.includes('_host_Info=Excel$Win32')) return;
  const array = (items: readonly unknown[]) => ({ toArray: () => items });
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'pane',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => 'C:\\book.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => requirements,
    GetHostFullVersion: () => '16.0.14332.20000',
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  Object.defineProperty(window, 'external', {
    value: {
      GetContext: () => context,
      Execute(
        id: number,
        [message]: readonly [readonly string[]],
        callback: (answer: unknown) => void,
      ) {
        if (id !== richApi) callback(0);
        else
          void window.parent.__answer?.(message[4] ?? '').then((body) => {
            callback(array([0, 200, [], body]));
          });
      },
      RegisterEvent(
        id: number,
        _target: string,
        handler: (id: number, entries: unknown) => void,
        callback: (status: number) => void,
      ) {
        window.parent.__onEvents = (entries) => handler(id, array(entries));
        callback(0);
      },
      UnregisterEvent(_id: number, _target: string, callback: (status: number) => void) {
        callback(0);
      },
    },
  });
}

/** What both Excels say that they can do. */
const requirements = JSON.stringify({ ExcelApi: 1.9, RichApiRuntime: 1.1, SharedRuntime: 1.1 });

/**
 * Puts the pane, with Microsoft's own loader and library, beside the spreadsheet of an open
 * workbench, as a kind of Excel has it there.
 *
 * @param page the workbench
 * @param excel `web` speaks by posting messages to the page around it, which must be https; `windows`
 *   by `window.external`
 */
export async function showPaneAsIn(excel: 'web' | 'windows', page: Page): Promise<Frame> {
  await page.evaluate(answerPane);
  if (excel === 'web') await page.evaluate(postAsExcelOnTheWeb, [requirements, RICH_API] as const);
  else {
    await page.addInitScript(beExcelOnWindows, [requirements, RICH_API] as const);
    await page.evaluate(() => {
      const pane = document.createElement('iframe');
      pane.src = 'taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0';
      document.querySelector('#bench iframe')?.replaceWith(pane);
    });
  }
  const element = await page.locator('#bench iframe').elementHandle();
  const pane = await element?.contentFrame();
  if (pane === null || pane === undefined) throw new Error('The workbench shows no task pane.');
  return pane;
}
