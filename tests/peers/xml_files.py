# SPDX-License-Identifier: Apache-2.0
"""GraphML and GEXF are well-formed XML to expat and libxml2."""
import shutil
import subprocess
import xml.parsers.expat

from networks import networks


def main():
    made = networks()
    xmllint = shutil.which("xmllint")
    for name in ("sample", "hostile"):
        for ending in ("graphml", "gexf"):
            path = made.export(name, f"{name}.{ending}")
            with open(path, "rb") as file:
                xml.parsers.expat.ParserCreate().ParseFile(file)
            if xmllint:
                subprocess.run([xmllint, "--noout", "--huge", path], check=True)
    print("well-formed to expat" + (" and libxml2" if xmllint else "; xmllint is not installed"))


main()
