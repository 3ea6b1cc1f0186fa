/**
 * Adds `inert` to elements, missing in Chromium before 102. There it hides the element, which keeps its size: it can
 * neither be reached nor read. A frame is only taken out of the order of focus: a hidden one would print blank.
 */
export function addInert(): void {
  if (typeof HTMLElement === 'undefined' || 'inert' in HTMLElement.prototype) return;
  Object.defineProperty(HTMLElement.prototype, 'inert', {
    get(this: HTMLElement) {
      return this.hasAttribute('inert');
    },
    set(this: HTMLElement, isInert: boolean) {
      this.toggleAttribute('inert', isInert);
      if (this instanceof HTMLIFrameElement) this.tabIndex = isInert ? -1 : 0;
      else this.style.visibility = isInert ? 'hidden' : '';
    },
    configurable: true,
  });
}
