import type { AddinManifest, RibbonButton } from './manifest';
import type { Say } from './pageTexts';

export interface HomeCommands {
  readonly changeRows: (what: 'insert' | 'delete') => void;
  readonly editAsOther: (isOn: boolean) => void;
}

/** Draws the ribbon: Excel's own tab with the little this page can do, and the add-in's as its manifest says. */
export function drawRibbon(
  parent: HTMLElement,
  manifest: AddinManifest,
  say: Say,
  press: (button: RibbonButton) => void,
  home: HomeCommands,
): void {
  const tabs = element('div', { className: 'tabs', role: 'tablist' });
  const homePanel = panel('ribbon-home', [
    group(say('rows'), [
      textButton(say('insertRow'), () => {
        home.changeRows('insert');
      }),
      textButton(say('deleteRow'), () => {
        home.changeRows('delete');
      }),
    ]),
    group(say('others'), [switchButton(say('asOther'), say('asOtherHint'), home.editAsOther)]),
  ]);
  const addinPanel = panel(
    'ribbon-addin',
    manifest.groups.map(({ label, buttons }) =>
      group(
        label,
        buttons.map((one) => iconButton(one, press)),
      ),
    ),
  );
  const all = [
    { label: say('home'), panel: homePanel },
    { label: manifest.tab, panel: addinPanel },
  ];
  const show = (at: number): void => {
    all.forEach((one, i) => {
      one.panel.hidden = i !== at;
      const tab = tabs.children[i] as HTMLElement;
      tab.setAttribute('aria-selected', String(i === at));
      tab.tabIndex = i === at ? 0 : -1;
    });
  };
  all.forEach(({ label, panel: shown }, i) => {
    const tab = element('button', { className: 'tab', role: 'tab', textContent: label, type: 'button' });
    tab.setAttribute('aria-controls', shown.id);
    shown.setAttribute('aria-label', label);
    tab.addEventListener('click', () => {
      show(i);
    });
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const next = (i + 1) % all.length;
      show(next);
      (tabs.children[next] as HTMLElement).focus();
    });
    tabs.append(tab);
  });
  parent.replaceChildren(tabs, homePanel, addinPanel);
  show(1);
}

function panel(id: string, groups: readonly HTMLElement[]): HTMLElement {
  const shown = element('div', { id, className: 'ribbon-panel', role: 'tabpanel' });
  shown.append(...groups);
  return shown;
}

function group(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  const box = element('div', { className: 'group', role: 'group' });
  box.setAttribute('aria-label', label);
  const row = element('div', { className: 'group-buttons' });
  row.append(...buttons);
  box.append(row, element('div', { className: 'group-label', textContent: label, ariaHidden: 'true' }));
  return box;
}

function iconButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const shown = element('button', {
    className: 'ribbon-button',
    type: 'button',
    id: button.id,
    title: button.hint,
  });
  const icon = element('img', { src: button.icon, alt: '', width: 32, height: 32 });
  shown.append(icon, element('span', { textContent: button.label }));
  shown.addEventListener('click', () => {
    press(button);
  });
  return shown;
}

function textButton(label: string, act: () => void): HTMLElement {
  const shown = element('button', { className: 'text-button', type: 'button', textContent: label });
  shown.addEventListener('click', act);
  return shown;
}

function switchButton(label: string, hint: string, turn: (isOn: boolean) => void): HTMLElement {
  const shown = textButton(label, () => {
    const isOn = shown.getAttribute('aria-pressed') !== 'true';
    shown.setAttribute('aria-pressed', String(isOn));
    turn(isOn);
  });
  shown.title = hint;
  shown.setAttribute('aria-pressed', 'false');
  return shown;
}

/** A new element with some of its properties set. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
