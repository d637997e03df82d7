import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PanePage } from '../panePages';

type Page = LazyExoticComponent<ComponentType>;

function page(load: () => Promise<ComponentType>): Page {
  return lazy(async () => ({ default: await load() }));
}

/** Every page of the pane, each loaded when it is first opened. */
export const pages: Readonly<Record<PanePage, Page>> = {
  build: page(async () => (await import(/* webpackChunkName: "page-build" */ './pages/BuildPage')).BuildPage),
  todo: page(async () => (await import(/* webpackChunkName: "page-todo" */ './pages/TodoPage')).TodoPage),
  case: page(async () => (await import(/* webpackChunkName: "page-case" */ './pages/CasePage')).CasePage),
  new: page(async () => (await import(/* webpackChunkName: "page-new" */ './pages/NewPage')).NewPage),
  procedure: page(
    async () =>
      (await import(/* webpackChunkName: "page-procedure" */ './pages/ProcedurePage')).ProcedurePage,
  ),
  findings: page(
    async () => (await import(/* webpackChunkName: "page-findings" */ './pages/FindingsPage')).FindingsPage,
  ),
};
