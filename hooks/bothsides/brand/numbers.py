"""Emergency numbers by country, only where one number is the public's way to an ambulance.

112 is the number of the whole European Union (Directive (EU) 2018/1972, article 109); the others are the numbers that the
countries themselves tell the public to call. Who uses the site checks the number: it is shown on every page.
"""

from __future__ import annotations

_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"

EMERGENCY: dict[str, str] = {
    **dict.fromkeys(_EU.split(), "112"),
    **{"IS": "112", "NO": "113", "CH": "144", "GB": "999", "US": "911", "CA": "911", "AU": "000", "NZ": "111"},
    **{"IN": "112", "JP": "119", "SG": "995"},
}

# What people who speak it call their language.
LANGUAGES: dict[str, str] = {
    **{"ar": "العربية", "bg": "български", "bn": "বাংলা", "cs": "čeština", "cy": "Cymraeg", "da": "dansk", "de": "Deutsch"},
    **{"el": "Ελληνικά", "en": "English", "es": "español", "et": "eesti", "fa": "فارسی", "fi": "suomi", "fr": "français"},
    **{"ga": "Gaeilge", "gu": "ગુજરાતી", "he": "עברית", "hi": "हिन्दी", "hr": "hrvatski", "hu": "magyar", "is": "íslenska"},
    **{"it": "italiano", "ja": "日本語", "ko": "한국어", "lt": "lietuvių", "lv": "latviešu", "mi": "te reo Māori", "nl": "Nederlands"},
    **{"no": "norsk", "pa": "ਪੰਜਾਬੀ", "pl": "polski", "pt": "português", "ro": "română", "ru": "русский", "sk": "slovenčina"},
    **{"sl": "slovenščina", "so": "Soomaali", "sq": "shqip", "sr": "српски", "sv": "svenska", "ta": "தமிழ்", "tr": "Türkçe"},
    **{"uk": "українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文"},
}
