export const republishUsage = `npm run republish -- --stage prod --from 2026-03-01 --to 2026-03-02 [--type leads.project.signed.v1] [--to-service approvals] [--county 500236]
  sends the events of those days to the inboxes again; harmless however often and at any age
  --stage local sends to the platform on this machine; --data names its directory where it is not .local`;
