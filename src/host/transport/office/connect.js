/*
 * Connects Microsoft's library with the spreadsheet of the workbench, which is the page around this
 * frame, as soon as there is one, and declares Excel ready once the task pane's own scripts have run.
 */
(function () {
  'use strict';
  const around = window.parent;
  if (around.__excelHostBridge) connect();
  else around.addEventListener('excelhostbridge', connect, { once: true });

  function connect() {
    const bridge = around.__excelHostBridge;
    OfficeExtension.HostBridge.init(bridge);
    const start = function () {
      window.__startEmbeddedOffice(bridge.requirementSets, bridge.address);
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
    else start();
  }
})();
