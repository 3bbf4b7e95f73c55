export default {
  schema: 'http://localhost:8787/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/generated/documents.ts': {
      plugins: ['typescript-operations'],
      config: {
        scalars: { CountryCode: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
        immutableTypes: true,
      },
    },
  },
}
