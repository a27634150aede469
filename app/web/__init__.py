"""Pages and HTTP plumbing. Knows no feature.

How a feature makes a page (`build_router(pages, …)` gets what `main` made):

    @router.get("/kirjaudu")
    def show(request: Request) -> HTMLResponse:                      # plain def: `render` may read the database
        return pages.render(request, "accounts/sign_in.html", next_path=…)

    @router.post("/kirjaudu")
    def send(request: Request, fields: Annotated[FormFields, Depends(read_form)]) -> Response:
        try:
            form = fields.check(SignInForm)                          # a pydantic model; SecretStr is never sent back
        except FormRefused as refused:
            return pages.render(request, "accounts/sign_in.html", status=422, form=refused.filled, next_path=…)
        …
        raise / render FormRefused.of(fields.filled(SignInForm), "code", "wrong_code")   # what only a use case sees

- `pages.Pages(texts, assets, find_person=…, over_tls=…)`: `.render` (no-store, knows the person), `.render_plain`
  (no person, no database, fit for the event loop), `.render_alike` (the same, its text made once), `.render_public`
  (the browser may keep it), `.viewer(request)`.
- `viewer`: `Viewer(language, colours, text_size, person)`, `Person(is_staff)`,
  `FindPerson = Callable[[HTTPConnection], Person | None]` (from accounts),
  `remember_choice(response, LANGUAGE_COOKIE | COLOURS_COOKIE | TEXT_SIZE_COOKIE, value, over_tls=…)`.
- `forms`: `read_form` (a dependency), `FormFields.check(Model, instead={"field": "code"})`, `FormRefused.filled`,
  `Filled`. An error code is a text `error-<code>`; a model's own rule raises `PydanticCustomError("my_code", "-")`,
  whose context fills the text's places.
- Templates: `{% extends "base.html" %}`, blocks `title`, `content`, `main_class`, `scripts`, `head`, `foot`; names
  `t(key, **facts)`, `viewer`, `form`, `parts` (macros of parts.html: field, text_field, tick, choices, note, button,
  lamp, icon, summary), `assets`, `dates`, `path`. A field's id is its name. The title gets "Tarkista:" by itself.
  `{% set labels = {"address": t("…")} %}` at the top names each field in the error summary.
- `refusals.Refusals(pages)`: `.answer(request, AppError)`; `shell.surround(app, refusals, public_url=…,
  max_body_bytes=…, clock=…)` adds the error handlers and middleware. Handlers just raise AppErrors; SignInNeeded on
  a GET leads to `/kirjaudu?next=…`; `local_paths.local_path(next)` keeps a redirect at home.
- `assets.Assets.load()` / `.none()`; `static_files.BuiltFiles(assets)` is mounted at `/static`.
- Routers: `public_pages.build_router(pages)`, `languages.build_router(pages)`, `small_files.build_router()`.
"""
