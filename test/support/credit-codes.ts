export { fictionalCreditCode } from '../../infra/local/fictional-credit-codes.ts';
