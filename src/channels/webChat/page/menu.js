/** A button that opens a short list of actions; Esc and a press elsewhere close it. */
export function wireMenu(button, list) {
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';

  function show(open) {
    button.setAttribute('aria-expanded', String(open));
    list.hidden = !open;
  }

  button.addEventListener('click', () => show(!isOpen()));
  list.addEventListener(
    'click',
    (event) => {
      if (!event.target.closest('button')) return;
      // Back to the menu button before the action runs: a dialog returns the focus here when it closes.
      button.focus();
      show(false);
    },
    { capture: true },
  );
  document.addEventListener('pointerdown', (event) => {
    if (isOpen() && !list.contains(event.target) && !button.contains(event.target)) show(false);
  });
  list.parentElement.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !list.parentElement.contains(event.relatedTarget)) show(false);
  });
  list.parentElement.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    show(false);
    button.focus();
  });
}
