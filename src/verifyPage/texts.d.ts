/** Files that are bundled as they are, as texts; the page with its script inside. */
declare module '*.html' {
  const text: string;
  export default text;
}
declare module '*.py' {
  const text: string;
  export default text;
}
