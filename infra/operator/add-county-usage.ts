export const addCountyUsage = `ZHAOSHANG_TOKEN=<access token with role admin and the county> npm run add-county -- --county 500101 --base-url https://api.example.com
  opens the county with the departments and posts it starts with; run again at any time, it completes what is missing and leaves what is there`;
