#!/usr/bin/env python3
"""Ends the built program at every kind of system call, or lets the call fail, and looks at what the next run makes of it.

usage: crash.py PINGXUAN [KILL | ENOSPC | EIO] [PLACES [SEED]]

For each kind of call that a pass makes, PLACES of them are tried (3 if not said): the first, and others at random. Every
packet must then lie in the inbox still, or be accepted once, its bytes in the vault, its report whole, the balance true,
nothing left in scratch, and `verify --ledger` content. Needs strace. Some minutes; prints a line for what does not hold
and a count at the end, and leaves with 1 if anything did not.
"""
import collections
import hashlib
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

program = os.path.abspath(sys.argv[1])
manner = sys.argv[2] if len(sys.argv) > 2 else "KILL"
places = int(sys.argv[3]) if len(sys.argv) > 3 else 3
numbers = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
config = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "config")
clock = ["--at", "2020-04-20T09:00:00+08:00"]
# Calls that the issue of a full or broken disk speaks of; a kill may come at any.
of_the_disk = set("""write pwrite64 fsync fdatasync syncfs rename renameat renameat2 openat linkat unlink unlinkat mkdirat
  fchmod fchown ftruncate copy_file_range read pread64 getdents64 newfstatat fcntl flock""".split())
not_tried = {"execve", "exit", "exit_group", "restart_syscall", "arch_prctl", "total"}


def packed(*files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files:
            archive.writestr(name, text)
    return out.getvalue()


def sha(data):
    return hashlib.sha256(data).hexdigest()


class Root:
    """A root of its own with seven packets in its inbox: archives, one of them twice, a folder, a set of parts, a mail."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="crash-")
        shutil.copytree(config, self.path + "/config")
        rules = self.path + "/config/daemon.yaml"
        with open(rules, encoding="utf-8") as file:
            text = re.sub(r"(?m)^settle:.*$", "settle: 1s", file.read())
        with open(rules, "w", encoding="utf-8") as file:
            file.write(text)
        os.makedirs(self.path + "/inbox")
        self.packets = []
        form = packed(("报名表.txt", "企业名称：甲乙客户服务有限公司\n坐席数量：80席\n"), ("简介.txt", "甲乙公司是一家呼叫中心企业。" * 20))
        self.drop(["甲.zip"], [form])
        self.drop(["甲-再发.zip"], [form])
        self.drop(["坏.zip"], [form[:-40]])
        self.drop(["其他.bin"], [b"nothing known"])
        self.drop(["信.eml"], [b"From: a@example.org\r\nMessage-ID: <1@example.org>\r\n\r\nhttps://pan.baidu.com/s/1\r\n"])
        whole = packed(("案例.txt", "成功案例：客服热线\n" * 50))
        self.drop(["卷.zip.001", "卷.zip.002"], [whole[:100], whole[100:]])
        self.drop(["夹/报名表.txt", "夹/里/案例.txt"], [b"form", b"case"], folder="夹")
        time.sleep(1.05)

    def drop(self, names, contents, folder=None):
        lines = []
        for name, data in zip(names, contents):
            place = f"{self.path}/inbox/{name}"
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as file:
                file.write(data)
            inner = name[len(folder) + 1:] if folder else name
            lines.append((inner.encode(), sha(data)))
        digest = lines[0][1]
        if folder or len(names) > 1:
            digest = sha(b"".join(hash.encode() + b"  " + name + b"\n" for name, hash in sorted(lines)))
        self.packets.append(([folder] if folder else names, digest, [hash for _, hash in lines]))

    def run(self, *arguments, before=()):
        return subprocess.run(
            [*before, program, *arguments, "--root", self.path, *clock], capture_output=True, timeout=300)

    def faults(self):
        """What does not hold once a later run has ended."""
        faults = []
        left = {name for name in os.listdir(self.path + "/inbox") if not name.startswith(".")}
        due = collections.Counter()
        for names, digest, members in self.packets:
            if all(name in left for name in names):
                continue
            due[digest] += 1
            for hash in members:
                try:
                    with open(f"{self.path}/.pingxuan/vault/{hash}", "rb") as file:
                        if sha(file.read()) != hash:
                            faults.append(f"{names}: torn in the vault")
                except OSError:
                    faults.append(f"{names}: lost")
        reports = self.path + "/outbox/packets"
        accepted = collections.Counter()
        for packet in os.listdir(reports) if os.path.isdir(reports) else []:
            try:
                with open(f"{reports}/{packet}/report.json", encoding="utf-8") as file:
                    accepted[json.load(file)["packet"]["sha256"]] += 1
                with open(f"{reports}/{packet}/report.html", "rb") as file:
                    if not file.read().rstrip().endswith(b"</html>"):
                        faults.append(f"{packet}: its page is torn")
            except (OSError, ValueError) as error:
                faults.append(f"{packet}: {error}")
        if accepted != due:
            faults.append(f"accepted {dict(accepted)}, due {dict(due)}")
        status = json.loads(self.run("status", "--json").stdout)
        if status["arrived"] != sum(status["states"].values()) or status["states"]["received"]:
            faults.append(f"balance {status['states']}")
        if os.listdir(self.path + "/.pingxuan/scratch"):
            faults.append("something left in scratch")
        check = self.run("verify", "--ledger")
        if check.returncode:
            faults.append(check.stdout.decode())
        return faults


def calls():
    """The kinds of calls of an undisturbed pass, and how many of each."""
    root = Root()
    counts = root.path + "/counts"
    root.run("run", before=["strace", "-f", "-c", "-U", "calls,name", "-o", counts])
    found = {}
    with open(counts, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"\s*(\d+)\s+(\w+)\s*$", line)
            if match and match[2] not in not_tried:
                found[match[2]] = int(match[1])
    shutil.rmtree(root.path)
    return {name: count for name, count in found.items() if manner == "KILL" or name in of_the_disk}


tried = failed = 0
for name, count in sorted(calls().items()):
    for place in sorted({1, *(numbers.randint(1, count) for _ in range(places - 1))}):
        root = Root()
        fault = "signal=KILL" if manner == "KILL" else f"error={manner}"
        root.run("run", before=[
            "strace", "-f", "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={place}"])
        # What our own fault deferred is tried again by the next, and what had just been given back has settled by then.
        for _ in range(2):
            time.sleep(1.05)
            root.run("run")
        faults = root.faults()
        tried += 1
        failed += bool(faults)
        if faults:
            print(f"fails: {manner} at {name} {place}: {'; '.join(faults)} ({root.path})", flush=True)
        else:
            shutil.rmtree(root.path, ignore_errors=True)
print(f"{manner}: {tried} tried, {failed} with something lost, doubled, torn or left")
sys.exit(failed > 0)
