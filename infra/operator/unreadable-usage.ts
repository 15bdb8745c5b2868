export const unreadableUsage = `npm run unreadable -- --stage prod [--service approvals]
  lists every item that cannot be read, with the places at fault; of one item, as the list or the log names it:
npm run unreadable -- --stage prod --service approvals --item '500236#assignment#01J… state' [--remove]
  prints it whole; with --remove also takes it out
npm run unreadable -- --stage prod --service approvals --replace repaired.json
  puts the repaired item in its place, if it can be read now
--stage local looks into the platform on this machine; --data names its directory where it is not .local`;
