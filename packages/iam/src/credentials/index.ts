export { fromPassword, type PasswordLoginOptions } from "./from-password.ts";
