/* Right after office.js: nothing about this pane or its users is reported to anyone. */
(function () {
  'use strict';
  var telemetry = window.OTel;
  if (telemetry && telemetry.OTelLogger) telemetry.OTelLogger.Enabled = false;
})();
