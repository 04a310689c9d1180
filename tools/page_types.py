"""One page of every type, by name: what is looked at, tested and measured."""

PAGES = {
    "home": "index.html",
    "safety": "safety.html",
    "stretches": "stretches/index.html",
    "stretch": "stretches/half-kneeling.html",
    "bilateral": "stretches/butterfly.html",
    "programmes": "programmes/index.html",
    "programme": "programmes/in-bed.html",
    "muscle": "hip-flexors/psoas-major.html",
    "article": "what-stretching-does.html",
    "glossary": "glossary.html",
    "sources": "sources.html",
    "about": "about/index.html",
    "author": "for-authors/components.html",
    "clinics": "for-clinics/index.html",
    "builder": "for-clinics/handout-builder.html",
    "patient": "handout.html",
    "offline": "offline.html",
    "404": "there/is/no/such-page.html",
}
