/*
 * Served as office.js by the workbench. Loads, from its own folder and in this order: the stand-in
 * for what office.js does itself, Microsoft's library for Excel as it is, and the connection with
 * the workbench.
 */
(function () {
  'use strict';
  const folder = document.currentScript.src.replace(/[^/]*$/, '');
  ['shim.js', 'excel-web-16.00.js', 'connect.js'].forEach(function (file) {
    document.write('<script src="' + folder + file + '"></' + 'script>');
  });
})();
