import { useCallback, useEffect, useState } from 'react';
import { ok } from '../../../../../../functions/core/shared/result';
import { readOwnTemplate, type OwnTemplate } from '../../../../pane/template/ownTemplate';
import type { TemplateStore } from '../../../../pane/template/templateStore';
import { templateTexts } from '../../../../pane/template/templateTexts';
import { usePane } from '../../../paneContext';

export interface TemplateShelf {
  /** Whether the machine keeps templates. */
  readonly lasting: boolean;
  readonly names: readonly string[];
  readonly template: OwnTemplate | undefined;
  readonly open: (name: string) => void;
  /** Takes in a file; in the place of a template where one is given or one of its name is there. */
  readonly take: (file: File, before?: OwnTemplate) => Promise<void>;
  readonly keep: (template: OwnTemplate) => Promise<void>;
  readonly remove: () => Promise<void>;
}

interface Shown {
  readonly store: TemplateStore;
  readonly names: readonly string[];
  readonly template?: OwnTemplate | undefined;
}

/** The templates on this machine, and the one that is used for a form. Undefined until they were read. */
export function useTemplateShelf(formId: string): TemplateShelf | undefined {
  const pane = usePane();
  const { settings } = pane.services;
  const key = `template.${formId}`;
  const [shown, show, open] = useShown(key);
  if (!shown) return undefined;
  const { store, names, template } = shown;
  const keep = async (next: OwnTemplate) => {
    const all = names.includes(next.name) ? names : [...names, next.name].sort();
    settings.keep(key, next.name);
    show({ store, names: all, template: next });
    if (!(await store.put(next))) pane.tell(templateTexts.noRoom(next.name));
  };
  const take = async (file: File, before?: OwnTemplate) => {
    const taken = await pane.run(templateTexts.taking, async () => {
      const name = before?.name ?? file.name;
      const bytes = new Uint8Array(await file.arrayBuffer());
      return readOwnTemplate({ file: file.name, name, bytes }, before ?? (await store.get(name)));
    });
    if (!taken) return;
    await keep(taken.template);
    pane.tell(taken.told);
  };
  const remove = async () => {
    if (!template) return;
    await store.remove(template.name);
    await open(store, undefined);
    pane.tell(templateTexts.removed(template.name));
  };
  const { lasting } = store;
  return { lasting, names, template, open: (name) => void open(store, name), take, keep, remove };
}

type Open = (store: TemplateStore, name: string | undefined) => Promise<void>;

/** What the store holds; the template remembered under a key is opened, or the first there is. */
function useShown(key: string): readonly [Shown | undefined, (shown: Shown) => void, Open] {
  const pane = usePane();
  const { services } = pane;
  const [shown, show] = useState<Shown>();
  const open: Open = useCallback(
    async (store, name) => {
      const names = await store.names();
      const template = await store.get(names.find((one) => one === name) ?? names[0] ?? '');
      if (template) services.settings.keep(key, template.name);
      show({ store, names, template });
    },
    [services, key],
  );
  useEffect(() => {
    void pane.run(
      templateTexts.taking,
      async () => ok(await open(await services.templates(), String(services.settings.recall(key) ?? ''))),
      { quiet: true },
    );
  }, [pane, services, key, open]);
  return [shown, show, open];
}
