#!/usr/bin/env python3
"""Gives bundles to the page that verifies them, in a headless browser, and says which steps fail.

usage: bundle.py CASES.json

CASES.json: [{"name", "folder", "key", "step"}]; "step" is the one that must fail, empty where everything must hold. The
first case is the bundle as it was made; its page is the one that is tried.
Prints a line a case and leaves with 1 if any does not come out as it must.
"""
import json
import os
import sys
import time

from selenium.webdriver.common.by import By

from pages import browser, looks, requests, step


def outcome(driver):
    """The steps that fail, once the page is done."""
    for _ in range(600):
        text = driver.find_element(By.ID, "result").text
        if "holds" in text or "fails" in text:
            return [item.get_attribute("data-step") for item in driver.find_elements(By.CSS_SELECTOR, "li.fails")]
        time.sleep(0.05)
    return ["never ended"]


def give(driver, page, folder, key, mark="", control="files"):
    driver.get("about:blank")
    driver.get(page + mark)
    driver.find_element(By.ID, "key").send_keys(key)
    files = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    driver.find_element(By.ID, control).send_keys(folder if control == "folder" else "\n".join(files))
    return outcome(driver)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    good = cases[0]
    page = "file://" + os.path.join(good["folder"], "verify.html")
    driver = browser()
    try:
        for mark, control in (("", "folder"), ("#plain", "files"), ("", "files")):
            failed = give(driver, page, good["folder"], good["key"], mark, control)
            step(failed == [], f"as it was made, by {control} {mark}", ", ".join(failed))
            count = len(driver.find_elements(By.CSS_SELECTOR, "#steps > li.holds"))
            step(count == 11, f"eleven steps hold, by {control} {mark}", count)
        for case in cases[1:]:
            failed = give(driver, page, case["folder"], case["key"])
            step(case["step"] in failed, case["name"], ", ".join(failed))
            if case["step"] == "signature":
                plain = give(driver, page, case["folder"], case["key"], "#plain")
                step("signature" in plain, case["name"] + ", without the browser's Ed25519", ", ".join(plain))
        step(give(driver, page, good["folder"], "00" * 32) == ["key"], "another fingerprint")
        asked = requests(driver)
        step(not asked, "no request leaves the page", asked)
        errors = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
        step(not errors, "no error in the console", errors[:3])
        looks(driver, page, "verify.html")
    finally:
        driver.quit()
    import pages

    sys.exit(1 if pages.failures else 0)


if __name__ == "__main__":
    main()
