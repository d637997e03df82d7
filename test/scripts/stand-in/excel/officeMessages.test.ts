import { describe, expect, it } from 'vitest';
import { createExcelHost } from '../../../../scripts/stand-in/excel/host/excelHost';
import { createOfficeMessages } from '../../../../scripts/stand-in/excel/host/officeMessages';
import { enterText } from '../../../../scripts/stand-in/excel/model/userEdits';
import { Workbook } from '../../../../scripts/stand-in/excel/model/workbook';

const app = {
  locale: 'zh-CN',
  documentUrl: 'https://localhost/客诉台账.xlsx',
  addinName: '客诉',
  requirementSets: { ExcelApi: '1.15' },
};

interface Answer {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: Readonly<Record<string, unknown>>;
}

function open(): {
  host: ReturnType<typeof createExcelHost>;
  ask: (m: object) => Promise<void>;
  answers: Answer[];
} {
  const host = createExcelHost(new Workbook('客诉台账.xlsx'));
  const answers: Answer[] = [];
  const messages = createOfficeMessages(host, app, (text) => answers.push(JSON.parse(text) as Answer));
  let correlation = 0;
  const ask = (message: object): Promise<void> =>
    messages.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _conversationId: 'c',
        _correlationId: ++correlation,
        ...message,
      }),
    );
  return { host, ask, answers };
}

const batch = (actions: readonly object[], paths: object): object => ({
  _actionName: 'executeMethod',
  _data: {
    DdaMethod: { DispatchId: 93 },
    ArrayData: [
      '',
      'POST',
      'ProcessQuery',
      [],
      JSON.stringify({ Actions: actions, ObjectPaths: paths }),
      0,
      17,
    ],
  },
});

const paths = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  5: { Id: 5, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['Sheet1'] } },
};

describe('messages of office.js', () => {
  it('are told the application they run in', async () => {
    const { ask, answers } = open();
    await ask({ _actionName: 'ContextActivationManager_getAppContextAsync' });
    expect(answers[0]).toMatchObject({ _messageType: 1, _correlationId: 1, _responseType: 0 });
    expect(answers[0]!._data).toMatchObject({
      _appName: 16,
      _appUILocale: 'zh-CN',
      _requirementMatrix: '{"ExcelApi":"1.15"}',
    });
  });

  it('carry batches', async () => {
    const { ask, answers } = open();
    await ask(batch([{ Id: 2, ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ['name'] } }], paths));
    const [status, , body] = answers[0]!._data['Data'] as [number, unknown, string];
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ Results: [{ ActionId: 2, Value: { Name: 'Sheet1' } }] });
  });

  it('carry events of handlers that registered, others stay silent', async () => {
    const { host, ask, answers } = open();
    await ask({ _actionName: 'richApiMessage', _actionType: 1, _data: { eventDispId: 33 } });
    await ask(batch([{ Id: 2, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 5 }], paths));
    answers.length = 0;
    host.edit('Remote', (w) => {
      enterText(w, 'Sheet1', 'B2', 'x');
    });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ _actionName: 'richApiMessage', _responseType: 1 });
    const [entry] = answers[0]!._data['ArrayData'] as unknown[][];
    expect(entry!.slice(0, 3)).toEqual([65536, 10, host.workbook.sheets[0]!.id]);
    expect(JSON.parse(String(entry![3]))).toMatchObject({ address: 'B2', source: 'Remote' });
    await ask({ _actionName: 'richApiMessage', _actionType: 2, _data: { eventDispId: 33 } });
    answers.length = 0;
    host.edit('Local', (w) => {
      enterText(w, 'Sheet1', 'B3', 'y');
    });
    expect(answers).toEqual([]);
  });

  it('get an error for what is not played, and telemetry goes nowhere', async () => {
    const { ask, answers } = open();
    await ask({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 144 } } });
    await ask({ _actionName: 'ContextActivationManager_notifyHost', _data: { anything: 1 } });
    expect(answers.map((a) => a._data['Error'])).toEqual([5000, 0]);
  });

  it('of other frames are ignored', async () => {
    const host = createExcelHost(new Workbook('a.xlsx'));
    const messages = createOfficeMessages(host, app, () => {
      throw new Error('answered');
    });
    await messages.receive('webpackHotUpdate');
    await messages.receive('{"type":"other"}');
    expect(host.batches).toEqual([]);
  });
});
