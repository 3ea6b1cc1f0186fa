interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly object[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}
export interface Bill {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly metadata: { readonly component: Component; readonly tools: readonly object[] };
}
interface Part {
  readonly part: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
  }[];
}
/** The bill of what is bundled, from the bill that npm makes of the lock file. */
export function billOf(locked: Bill, contents: readonly Part[], name: string): Bill;
