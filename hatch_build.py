"""Build hook: compile the registry and the schemes into the wheel, so that an installation has nothing to build."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `namenorm/data/*` to a standard wheel; an editable one compiles from the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder and name the files to the builder."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from namenorm.registry.compile import VECTORS, build
        from namenorm.romanization.library import SCHEMES, build_library

        folder = Path(tempfile.mkdtemp(prefix="namenorm-"))
        (folder / "schemes.json").write_bytes(build_library(SCHEMES))
        (folder / "registry.idx").write_bytes(build([root / "aliases"], vectors=VECTORS))
        for name in ("schemes.json", "registry.idx"):
            build_data["force_include"][str(folder / name)] = f"namenorm/data/{name}"
        build_data["pure_python"] = True
