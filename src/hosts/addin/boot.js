/*
 * Runs before everything else, in any browser, however old: ES5 only, copied unchanged. Explains what to do if the pane
 * cannot start.
 */
(function () {
  'use strict';
  /* Office does not report that it will not answer: after this long it is assumed. */
  var patience = 10000;
  var isStarted = false;
  /* Every other failure in such a browser follows from this. */
  var isOld = window.nianbaoBrowser.isTooOld;
  var blocked = '';

  function officeScript() {
    var script = document.querySelector('script[src*="office.js"]');
    return script === null ? '' : script.src;
  }

  function show(reason) {
    if (isStarted || (isOld && reason !== 'old')) return;
    var help = document.getElementById('help');
    if (help === null) {
      document.addEventListener('DOMContentLoaded', function () {
        show(reason);
      });
      return;
    }
    var reasons = help.querySelectorAll('[data-reason]');
    for (var index = 0; index < reasons.length; index += 1)
      reasons[index].hidden = reasons[index].getAttribute('data-reason') !== reason;
    document.getElementById('help-address').textContent = blocked || officeScript();
    var asks = reason === 'blocked' || reason === 'slow';
    document.getElementById('help-address-line').hidden = !asks;
    document.getElementById('help-retry').hidden = reason === 'elsewhere';
    document.getElementById('help-retry').onclick = function () {
      location.reload();
    };
    document.getElementById('pane').hidden = true;
    help.hidden = false;
  }

  var waiting = setTimeout(function () {
    show(window.Office === undefined ? 'blocked' : 'slow');
  }, patience);

  window.nianbaoBoot = {
    /* Office answered: from now on waiting is not a sign of trouble. */
    answered: function () {
      clearTimeout(waiting);
    },
    failed: function (reason) {
      clearTimeout(waiting);
      show(reason);
    },
    started: function () {
      clearTimeout(waiting);
      if (isOld) return;
      isStarted = true;
      document.getElementById('help').hidden = true;
      document.getElementById('pane').hidden = false;
    },
  };

  if (isOld) show('old');
  /* Load errors of scripts do not bubble: they are only visible in the capture phase. */
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target === window || target.tagName !== 'SCRIPT') return;
      blocked = target.src;
      show('blocked');
    },
    true
  );
})();
