/** An error as Excel returns it: the library turns it into an `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (message: string): HostError => new HostError('InvalidArgument', message);
export const itemNotFound = (message: string): HostError => new HostError('ItemNotFound', message, 404);
export const accessDenied = (message: string): HostError => new HostError('AccessDenied', message, 403);
