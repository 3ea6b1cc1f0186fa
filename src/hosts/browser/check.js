/*
 * Runs before everything else, in any browser, however old: ES5 only, copied unchanged. Lets a browser load the functions
 * that it lacks, and explains to users of one that is too old what to install.
 */
(function () {
  'use strict';
  var script = document.querySelector('script[data-floor]');
  var floor = Number(script.getAttribute('data-floor'));
  var chromium = /Chrome\/(\d+)/.exec(navigator.userAgent);
  /* Browsers of other makers have this function since they understand the same language as the oldest Chromium here. */
  var isTooOld =
    /Trident|MSIE|Edge\//.test(navigator.userAgent) ||
    (chromium === null ? !('at' in Array.prototype) : Number(chromium[1]) < floor);

  /* What is missing at the floor came before this format in every browser, or together with it. */
  function lacksFunctions() {
    try {
      return !('readable' in new window.DecompressionStream('deflate-raw'));
    } catch (missing) {
      return missing !== null;
    }
  }

  function explain() {
    var notice = document.getElementById('too-old');
    if (notice === null) return;
    document.getElementById('too-old-version').textContent =
      chromium === null ? '' : '（现为 Chromium ' + chromium[1] + '）';
    notice.hidden = false;
    notice.style.display = 'block';
  }

  window.nianbaoBrowser = { isTooOld: isTooOld, functions: '' };
  if (isTooOld) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', explain);
    else explain();
  } else if (lacksFunctions()) {
    var link = document.createElement('a');
    link.href = script.getAttribute('data-functions');
    window.nianbaoBrowser.functions = link.href;
    /* The only way to load a script before those that the page names below. */
    document.write('<script src="' + link.href + '"></' + 'script>');
  }
})();
