// Runs before each test file of the pane. For each style it is asked for, jsdom goes through all rules of the page, which
// took a third of the time of these tests. Only rules that decide what is hidden, named or clickable matter here, and the
// theme's variables; how everything looks is tested in a browser.
const mattering = /display:\s*none|visibility:|pointer-events:|[^-]content:|[{;]\s*--/u;

if (typeof CSSStyleSheet !== 'undefined') {
  const { prototype } = CSSStyleSheet;
  // oxlint-disable-next-line typescript/unbound-method -- called with the sheet below
  const { insertRule } = prototype;
  prototype.insertRule = function (rule, index = 0) {
    return mattering.test(rule) ? insertRule.call(this, rule, index) : index;
  };
}
