import { fold } from '../../../core/grid/fold-label';
import type { Agency } from '../../../core/rollup/agency';
import { existsIn } from '../../../core/rollup/agency';
import type { FoundAgency } from '../../../core/rollup/find-agency';
import { AgencyNames } from '../../../core/rollup/find-agency';
import type { FileProblem, TableProblem, TablesFileState } from '../../../core/rollup/tables/finding';
import type { MemberTable } from '../../../core/rollup/tables/member-table';
import type { RolledTable } from '../../../core/rollup/tables/roll-up-table';
import { rollUpTable } from '../../../core/rollup/tables/roll-up-table';
import type { Severity } from '../../../core/statute/types';
import type { TableDefinition } from '../../../core/tables/definition';
import type { FoundTable, MemberTables } from './member-tables';

/** A member's file as it was read. */
export interface TablesFile {
  /** Its name in messages. */
  readonly file: string;
  /** SHA-256; null if the file was not read. */
  readonly hash: string | null;
  /** What it holds, or why it was not read, as a sentence. */
  readonly read: MemberTables | { readonly refused: string };
}

/** What decides how tables are added up. */
export interface TablesRequest {
  readonly definitions: readonly TableDefinition[];
  /** For each definition the table whose layout is used; default: the one that most members have. */
  readonly template?: readonly (MemberTable | null)[];
  readonly files: readonly TablesFile[];
  /** Without a list, whoever has a file is a member. */
  readonly list: readonly Agency[] | null;
  readonly year?: number | undefined;
  /** 定稿: what is missing or was not read is an error. */
  readonly isFinal: boolean;
}

interface TablesMember {
  readonly file: TablesFile;
  /** 填报单位, or the name of the file. */
  readonly name: string;
  readonly state: TablesFileState;
}

/** A finding about a table, about a file, or about the list. */
export interface TablesFinding {
  readonly severity: Severity;
  /** The number of the definition; null if it concerns all. */
  readonly table: number | null;
  /** The number of the file; null for the result and the list. */
  readonly member: number | null;
  readonly problem: FileProblem | TableProblem;
}

export interface RolledTables {
  readonly request: TablesRequest;
  /** In the order of the files' names. */
  readonly members: readonly TablesMember[];
  /** For each definition; null if no member has its table. */
  readonly tables: readonly (RolledTable | null)[];
  readonly findings: readonly TablesFinding[];
  /** Members that are due, and those whose tables count; without a list, all files are due. */
  readonly due: number;
  readonly counted: number;
}

const tablesOf = ({ read }: TablesFile): readonly FoundTable[] => ('tables' in read ? read.tables : []);

/** Adds up the tables of definitions in members' files. The order in which the files are given decides nothing. */
export function rollUpTables(request: TablesRequest): RolledTables {
  const { definitions, template = [], isFinal } = request;
  const files = [...request.files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const found = new MembersFound(request, files);
  const { members, findings } = found.settle();
  const tables = definitions.map((definition, table) => {
    const rows = members.flatMap(({ file, state }, member) => {
      const own = tablesOf(file)[table];
      if (state !== 'used' || own === undefined) return [];
      if (own.kind !== 'found') {
        const problem: FileProblem =
          own.kind === 'missing' ? { code: 'notFound' } : { code: 'several', positions: own.positions };
        findings.push({ severity: 'error', table, member, problem });
        return [];
      }
      return [{ member, ...own }];
    });
    const rolled = rollUpTable(definition, rows, template[table] ?? null, fold);
    const counts = new Set(rolled?.rows.map(({ member }) => member));
    for (const { member, faults } of rows)
      for (const { isSure, problem } of counts.has(member) ? faults : [])
        findings.push({ severity: isSure ? 'error' : 'warning', table, member, problem });
    for (const finding of rolled?.findings ?? []) findings.push({ ...finding, table });
    return rolled === null || rolled.rows.length === 0 ? null : rolled;
  });
  const counted = new Set(tables.flatMap((table) => table?.rows.map(({ member }) => member) ?? []));
  const missing = found.missing();
  if (missing.length > 0)
    findings.push({
      severity: isFinal ? 'error' : 'warning',
      table: null,
      member: null,
      problem: { code: 'missing', names: missing, due: found.due },
    });
  return {
    request,
    members: members.map((one, at) =>
      one.state === 'used' && !counted.has(at) ? { ...one, state: 'noTable' } : one,
    ),
    tables,
    findings,
    due: found.due,
    counted: counted.size,
  };
}

/** Decides which files are whose, and which of them count. */
class MembersFound {
  private readonly names: AgencyNames | null;
  private readonly dueAgencies: readonly Agency[];
  private readonly reported = new Set<string>();

  constructor(
    private readonly request: TablesRequest,
    private readonly files: readonly TablesFile[],
  ) {
    const { list, year } = request;
    this.names = list === null ? null : new AgencyNames(list);
    this.dueAgencies = (list ?? []).filter(
      (agency) => agency.duty === 'due' && (year === undefined || existsIn(agency, year)),
    );
  }

  get due(): number {
    return this.request.list === null ? this.files.length : this.dueAgencies.length;
  }

  /** Names of the agencies that are due and have no file. */
  missing(): readonly string[] {
    return this.dueAgencies.filter(({ id }) => !this.reported.has(id)).map(({ name }) => name);
  }

  /** By 填报单位, or else by the name of the file, or of its folder. */
  private find(given: string | null, file: string): FoundAgency | undefined {
    const { names } = this;
    if (names === null) return undefined;
    if (given !== null) return names.find(given);
    const [name = '', folder] = stemOf(file).split('/').reverse();
    const found = names.find(name);
    const above = folder === undefined ? found : names.find(folder);
    return found.kind === 'one' || above.kind !== 'one' ? found : above;
  }

  settle(): { readonly members: readonly TablesMember[]; readonly findings: TablesFinding[] } {
    const findings: TablesFinding[] = [];
    const byHash = new Map<string, string>();
    const byAgency = new Map<string, number[]>();
    const members = this.files.map((file, member): TablesMember => {
      const refuse = (name: string, state: TablesFileState, severity: Severity, problem: FileProblem) => {
        findings.push({ severity, table: null, member, problem });
        return { file, name, state };
      };
      const given = 'tables' in file.read ? file.read.agency : null;
      const name = given ?? stemOf(file.file);
      if (!('tables' in file.read))
        return refuse(name, 'refused', this.request.isFinal ? 'error' : 'warning', {
          code: 'notRead',
          reason: file.read.refused,
        });
      const same = byHash.get(file.hash ?? '');
      if (same !== undefined) return refuse(name, 'sameFile', 'error', { code: 'sameFile', as: same });
      if (file.hash !== null) byHash.set(file.hash, file.file);
      const agency = this.find(given, file.file);
      if (agency?.kind === 'unclear') {
        const candidates = agency.candidates.map((one) => one.name);
        return refuse(name, 'notListed', 'error', { code: 'notListed', name, candidates });
      }
      const listed = agency?.agency;
      if (listed !== undefined && !this.dueAgencies.includes(listed))
        return refuse(listed.name, 'outside', 'warning', { code: 'outside', name: listed.name });
      if (listed !== undefined) this.reported.add(listed.id);
      const key = listed?.id ?? fold(name);
      byAgency.set(key, [...(byAgency.get(key) ?? []), member]);
      return { file, name: listed?.name ?? name, state: 'used' };
    });
    const doubled = new Set<number>();
    for (const own of byAgency.values()) {
      if (own.length === 1) continue;
      for (const member of own) doubled.add(member);
      const [first] = own.flatMap((member) => members[member] ?? []);
      const problem = {
        code: 'twice' as const,
        name: first?.name ?? '',
        files: own.map((member) => this.files[member]?.file ?? ''),
      };
      findings.push({ severity: 'error', table: null, member: own[0] ?? null, problem });
    }
    return {
      members: members.map((one, at) => (doubled.has(at) ? { ...one, state: 'twice' } : one)),
      findings,
    };
  }
}

/** The name of a file without its extension. */
const stemOf = (file: string): string => file.replace(/\.[^./\\]{1,8}$/u, '');
