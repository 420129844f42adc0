"""asyncio needs a bridge to JavaScript that is closed here; the import says so."""

import _lab_js

raise ModuleNotFoundError(_lab_js.message("lab_no_asyncio", ""))
