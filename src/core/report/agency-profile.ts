import { agencyKinds, agencyLevels } from '../statute/agencies';
import type { AgencyProfile } from './report';

/**
 * An agency profile from stored or foreign data: unknown kinds and levels are left out. Undefined if it is not an
 * object.
 */
export function profileFrom(value: unknown): AgencyProfile | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const stored = value as Readonly<Record<string, unknown>>;
  const kind = agencyKinds.find(({ id }) => id === stored['kind'])?.id;
  const level = agencyLevels.find(({ id }) => id === stored['level'])?.id;
  return { ...(kind === undefined ? {} : { kind }), ...(level === undefined ? {} : { level }) };
}
