// Shows the API's description on the one page that loads this.
window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    dom_id: "#api-docs",
    validatorUrl: null,
    defaultModelsExpandDepth: -1,
    docExpansion: "list",
  });
});
