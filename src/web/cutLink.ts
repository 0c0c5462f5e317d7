import type { HostLink, Reply } from '../host/transport/link';

/** What is answered in place of a workbook that is on the page no more. */
const GONE: Reply = {
  statusCode: 400,
  body: { error: { code: 'GeneralException', message: 'The workbook has been closed.' } },
};

export interface CutLink extends HostLink {
  /** Refuses what is under way, and all that comes later. */
  cut(): void;
}

/**
 * A link that can be cut. A pane in a frame ends with its page; this one's requests would wait for an
 * answer for ever, and with them who counts what is under way.
 */
export function cutLink(link: HostLink): CutLink {
  let cut: () => void = () => undefined;
  const gone = new Promise<Reply>((resolve) => {
    cut = () => resolve(GONE);
  });
  return {
    requirementSets: link.requirementSets,
    address: link.address,
    send: (request) => Promise.race([gone, link.send(request)]),
    get onEvents() {
      return link.onEvents;
    },
    set onEvents(listener) {
      link.onEvents = listener;
    },
    cut,
  };
}
