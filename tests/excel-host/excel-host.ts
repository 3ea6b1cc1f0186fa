import { DocumentSettings } from './document-settings';
import { HostError } from './host-error';
import { HostEvents } from './events';
import type { HostObject } from './host-object';
import { HostWorkbook } from './host-workbook';
import { workbookObject } from './objects/workbook-objects';
import { processQuery } from './process-query';
import type { EventEntry, RequestHandler, SettingsHandler } from './transport';
import type { RequestBody, ResponseBody } from './wire';
import { cellEditStatus, delayForCellEdit } from './wire';

/** What one request asked of the host. */
export interface RequestRecord {
  readonly actions: number;
  /** Actions that change the workbook. */
  readonly writes: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

interface Failure {
  readonly code: string;
  /** Fails only at this action; otherwise before the first. */
  readonly action?: number;
}

/** A headless Excel for Windows. It answers the library's requests for one workbook. */
export class ExcelHost implements RequestHandler, SettingsHandler {
  readonly events: HostEvents;
  readonly workbook: HostWorkbook;
  readonly documentSettings = new DocumentSettings();
  /** All requests except the library's internal housekeeping. */
  readonly requests: RequestRecord[] = [];
  /** Requests by which the library releases its tracked ranges. */
  cleanUps = 0;
  /** Another workbook has the focus. */
  isInactive = false;
  /** Excel shows a dialog of its own. */
  hasDialog = false;
  /** Bytes that a response may have. */
  longestResponse = Infinity;

  readonly #references = new Map<string, HostObject>();
  readonly #failures = new Map<number, Failure>();
  readonly #hung = new Set<number>();
  readonly #late: (() => void)[] = [];
  #received = 0;
  #isEditing = false;
  #delayed: (() => void)[] = [];

  constructor(send: (entries: readonly EventEntry[]) => void) {
    this.events = new HostEvents(send);
    this.workbook = new HostWorkbook(this.events);
  }

  /** Makes a later request fail, given by the number of requests before it: 0 is the next one. */
  failRequest(after: number, failure: Failure): void {
    this.#failures.set(this.#received + after, failure);
  }

  /** Makes a later request wait for `answerLate`, given by the number of requests before it. */
  hangRequest(after: number): void {
    this.#hung.add(this.#received + after);
  }

  /** Does what was asked by requests that hang, and answers them. */
  answerLate(): void {
    for (const run of this.#late.splice(0)) run();
  }

  /** The user is editing a cell. */
  startEditing(): void {
    this.#isEditing = true;
  }

  stopEditing(): void {
    this.#isEditing = false;
    for (const run of this.#delayed.splice(0)) run();
  }

  /** Totals of all requests since the last call of `forget`. */
  get counts(): { readonly syncs: number; readonly writes: number; readonly actions: number } {
    const sum = (key: 'writes' | 'actions') => this.requests.reduce((all, request) => all + request[key], 0);
    return { syncs: this.requests.length, writes: sum('writes'), actions: sum('actions') };
  }

  forget(): void {
    this.requests.length = 0;
    this.cleanUps = 0;
  }

  execute(text: string, flags: number, answer: (status: number, body: string) => void): void {
    const body = JSON.parse(text) as RequestBody;
    if (isHousekeeping(body)) {
      this.cleanUps += 1;
      this.#run(body, text, answer, false);
      return;
    }
    if (!this.#isEditing) {
      this.#run(body, text, answer, true);
      return;
    }
    if ((flags & delayForCellEdit) === 0 && this.workbook.does('openCellIsInvalidOperation'))
      this.#refuse(answer, 'InvalidOperation');
    else if ((flags & delayForCellEdit) === 0) setImmediate(() => answer(cellEditStatus, ''));
    else this.#delayed.push(() => this.#run(body, text, answer, true));
  }

  readSettings(): DocumentSettings['stored'] {
    return this.documentSettings.stored;
  }

  /** Refused while a cell is open. */
  storeSettings(names: unknown, values: unknown, answer: (status: number) => void): void {
    const status = this.#isEditing ? cellEditStatus : this.documentSettings.write(names, values);
    setImmediate(() => answer(status));
  }

  #run(
    body: RequestBody,
    text: string,
    answer: (status: number, body: string) => void,
    counts: boolean,
  ): void {
    if (counts && this.#hung.delete(this.#received)) {
      this.#received += 1;
      this.#late.push(() => this.#run(body, text, answer, counts));
      return;
    }
    let writes = 0;
    this.workbook.begin();
    const response = counts
      ? (this.#failed(body) ?? this.#answer(body, () => (writes += 1)))
      : this.#answer(body, () => undefined);
    const complete = JSON.stringify(response);
    const isTooLong = Buffer.byteLength(complete) > this.longestResponse;
    const result = isTooLong ? JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded')) : complete;
    if (counts)
      this.requests.push({
        actions: body.Actions.length,
        writes,
        requestBytes: Buffer.byteLength(text),
        responseBytes: Buffer.byteLength(result),
      });
    setImmediate(() => answer(0, result));
  }

  #answer(body: RequestBody, onWrite: () => void): ResponseBody {
    return processQuery(body, {
      root: workbookObject(this.workbook, (reference) => this.#references.delete(reference)),
      references: this.#references,
      service: addinService,
      onWrite,
    });
  }

  #refuse(answer: (status: number, body: string) => void, code: string): void {
    setImmediate(() => answer(0, JSON.stringify(refusal(code))));
  }

  /** The response to a request that must fail; everything before the failing action is done. */
  #failed(body: RequestBody): ResponseBody | undefined {
    const failure = this.#failures.get(this.#received);
    this.#received += 1;
    if (failure === undefined && this.hasDialog)
      return refusal(
        'GeneralException',
        'Write operation is not supported for Office when a modal dialog is open.',
      );
    const code = failure?.code ?? (this.isInactive ? 'InactiveWorkbook' : undefined);
    if (code === undefined) return undefined;
    const before = failure?.action ?? 0;
    const { Results } = this.#answer({ ...body, Actions: body.Actions.slice(0, before) }, () => undefined);
    return {
      Results,
      Error: {
        Code: code,
        Message: code,
        Location: '',
        ActionIndex: Math.min(before, body.Actions.length - 1),
        HttpStatusCode: 400,
      },
    };
  }
}

/** The response to a request of which nothing was done. */
const refusal = (code: string, message = code): ResponseBody => ({
  Results: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});

const isHousekeeping = ({ Actions, ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.InternalService')) ||
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');

/** What the library reports when it is ready. */
function addinService(name: string): HostObject {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw new HostError('ApiNotFound', name);
  return {
    className: 'AddinInternalService',
    scalars: {},
    methods: { NotifyActionHandlerReady: () => undefined },
  };
}
