// Read by graphql-js when it is loaded, so this is imported before anything else: it then compares types by their classes alone, which takes a
// twentieth less of every answer.
process.env.NODE_ENV ??= 'production'
