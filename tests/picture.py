#!/usr/bin/env python3
"""Draws the terminal picture of the README: runs the program on an example in a real pseudo-terminal and writes what it
printed, colours included, as an SVG without external assets. Usage: REMEDIATE=program tests/picture.py .github/remediate.svg"""
import fcntl
import html
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios

EXAMPLE = "templates/kms/kms-key-policy-generic-logs-principal/examples/cloudformation-yaml/mill"
COMMAND = ["--template", "template.yaml", "--error", "error.log"]
COLUMNS, MAX_LINES, SIZE, LINE = 118, 70, 13, 18
NO_BREAK_SPACE = "\u00a0"  # viewers do not agree on xml:space
COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341"}


def run(program, folder):
    """What the program prints to a terminal."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    environment = {"PATH": os.path.dirname(os.path.abspath(program)) + os.pathsep + os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "TERM": "xterm-256color", "COLUMNS": str(COLUMNS)}
    environment.update({name: value for name, value in os.environ.items() if name.startswith("DOTNET_")})
    with subprocess.Popen([program, *COMMAND], cwd=folder, stdin=subprocess.DEVNULL, stdout=child, stderr=child, env=environment) as process:
        os.close(child)
        output = b""
        while True:
            try:
                part = os.read(parent, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            output += part
    os.close(parent)
    if process.returncode != 0:
        sys.exit(f"the example gave no patch: exit code {process.returncode}")
    # What sets the terminal's modes is not text.
    return re.sub(r"\x1b(\[\?[0-9;]*[a-z]|[=>])", "", output.decode().replace("\r\n", "\n"))


def spans(line):
    """The pieces of a line with their style, cut into rows of the terminal's width."""
    rows, row, column, style = [], [], 0, []
    for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
        if piece.startswith("\x1b["):
            style = [] if piece in ("\x1b[0m", "\x1b[m") else piece[2:-1].split(";")
            continue
        while piece:
            if column == COLUMNS:
                rows.append(row)
                row, column = [], 0
            part, piece = piece[: COLUMNS - column], piece[COLUMNS - column:]
            row.append((part, style))
            column += len(part)
    rows.append(row)
    return rows


def draw(lines):
    """The SVG."""
    rows = [row for line in lines for row in spans(line)]
    if len(rows) > MAX_LINES:
        rows = rows[:MAX_LINES] + [[("…", [])]]
    width, height = int(COLUMNS * SIZE * 0.602) + 32, len(rows) * LINE + 56
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="remediate on a failed deployment">',
        f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>',
        *(f'<circle cx="{20 + 18 * i}" cy="18" r="5" fill="{colour}"/>' for i, colour in enumerate(("#ff5f56", "#ffbd2e", "#27c93f"))),
        f'<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="{SIZE}" fill="#c9d1d9">',
    ]
    for number, row in enumerate(rows):
        pieces = []
        for text, style in row:
            attributes = ""
            for code in style:
                attributes += f' fill="{COLOURS[code]}"' if code in COLOURS else ' font-weight="bold"' if code == "1" else ' opacity="0.6"' if code == "2" else ""
            pieces.append(f"<tspan{attributes}>{html.escape(text).replace(' ', NO_BREAK_SPACE)}</tspan>")
        out.append(f'<text x="16" y="{48 + number * LINE}">{"".join(pieces)}</text>')
    return "\n".join([*out, "</g>", "</svg>", ""])


def main():
    program, target = os.path.abspath(os.environ["REMEDIATE"]), os.path.abspath(sys.argv[1])
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    with tempfile.TemporaryDirectory() as folder:
        for name in os.listdir(EXAMPLE):
            shutil.copy(os.path.join(EXAMPLE, name), folder)
        lines = [f"\x1b[1m$ remediate {' '.join(COMMAND)}\x1b[0m", *run(program, folder).rstrip("\n").split("\n")]
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        file.write(draw(lines))


main()
