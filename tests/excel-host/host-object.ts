/** A property with a plain value. */
interface Scalar {
  get(): unknown;
  set?(value: unknown): void;
}

/**
 * An object of Excel as seen on the wire. Names are those of the wire, in Pascal case. Anything not listed does not
 * exist: the host refuses it.
 */
export interface HostObject {
  /** The library's name of the class, used to check the member names against the library. */
  readonly className: string;
  /** What the library needs to refer to the object again. */
  readonly id?: string;
  /** Ranges persist by reference between requests. */
  readonly isReferenced?: true;
  readonly scalars: Readonly<Record<string, Scalar>>;
  /** Properties that are objects; null for a null object. */
  readonly parts?: Readonly<Record<string, () => HostObject | null>>;
  /** Methods that change nothing. */
  readonly methods?: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  /** Methods that change the workbook. */
  readonly acts?: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: () => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly item?: (key: unknown) => HostObject;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'scalars' in value;

/** A read-only property. */
export const readOnly = (get: () => unknown): Scalar => ({ get });
