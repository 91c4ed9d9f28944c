/** Where the trail tells when the doctor was last at a connection, and what it found. */
export const lastDoctor = (identifier: string): string =>
  `/audit?object=connection/${identifier}&action=doctor.run&limit=1`;
