/* Runs before everything else, in any browser, however old: ES5 only, copied as it is. Says what to do when the pane cannot start. */
(function () {
  'use strict';
  var ready = false;

  function show(reason) {
    if (ready) return;
    var help = document.getElementById('help');
    if (help === null) {
      document.addEventListener('DOMContentLoaded', function () {
        show(reason);
      });
      return;
    }
    var reasons = ['blocked', 'slow', 'old'];
    for (var index = 0; index < reasons.length; index += 1)
      document.getElementById('help-' + reasons[index]).hidden = reasons[index] !== reason;
    var script = document.querySelector('script[src*="office.js"]');
    document.getElementById('help-address').textContent = script === null ? '' : script.src;
    document.getElementById('help-retry').onclick = function () {
      location.reload();
    };
    document.getElementById('pane').hidden = true;
    help.hidden = false;
  }

  window.nianbaoBoot = {
    failed: show,
    started: function () {
      ready = true;
      document.getElementById('help').hidden = true;
      document.getElementById('pane').hidden = false;
    },
  };

  if (/Trident|MSIE|Edge\//.test(navigator.userAgent)) show('old');
  // Errors of scripts that do not load do not bubble: they are only seen on the way down.
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target !== window && target.tagName === 'SCRIPT') show('blocked');
    },
    true
  );
})();
