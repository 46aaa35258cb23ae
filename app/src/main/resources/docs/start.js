// Nothing is asked of anybody else: the contract is the app's own, and no validator elsewhere hears of it.
SwaggerUIBundle({
  url: '/docs/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  displayRequestDuration: true,
  filter: true,
  validatorUrl: null,
});
