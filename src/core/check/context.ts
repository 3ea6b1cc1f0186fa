import type { AgencyProfile, Report } from '../report/report';

/** What a check may know beyond the report itself. Rules whose knowledge is missing say nothing. */
export interface CheckContext {
  /** Last year's report, in any edition: figures that it does not have give no basis for comparison. */
  readonly previous?: Report;
  /** Default: what the report says of its agency. */
  readonly profile?: AgencyProfile;
}
