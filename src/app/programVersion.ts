/** The version of package.json; a test keeps the two equal. */
export const programVersion = '0.1.0';
