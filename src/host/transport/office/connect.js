/*
 * Connects Microsoft's library with the spreadsheet of the workbench, which is the page around this
 * frame, and declares Excel ready once the task pane's own scripts have run.
 */
(function () {
  'use strict';
  const bridge = window.parent.__excelHostBridge;
  OfficeExtension.HostBridge.init(bridge);
  document.addEventListener('DOMContentLoaded', function () {
    window.__startEmbeddedOffice(bridge.requirementSets);
  });
})();
