/** As an address with the content in it. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
