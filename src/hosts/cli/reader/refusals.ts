import { errorCodeOf } from '../error-code';

/** The system did not open or read a file. */
export class SystemRefusal extends Error {
  /** @param systemCode of Node, such as ENOENT */
  constructor(readonly systemCode: string) {
    super(systemCode);
  }
}

/** The refusal in an error of Node. */
export const systemRefusal = (error: unknown): SystemRefusal => new SystemRefusal(errorCodeOf(error));

/** A task that a thread does not do: it might not be possible to end it there. */
export class TooHeavy extends Error {}
