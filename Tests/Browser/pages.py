#!/usr/bin/env python3
"""Walks the pages of an outbox in a headless browser and says what does not hold.

usage: pages.py INDEX.html [REPORT.html ...]

Needs python3-selenium, chromium and chromium-driver. Where AXE names a file axe.min.js, its rules are run too.
PATIENCE multiplies what is allowed a busy machine for loading and filtering (1 second each).
Prints a line a step and leaves with 1 if any does not hold.
"""
import json
import os
import sys
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

failures = 0
patience = float(os.environ.get("PATIENCE", "1"))


def step(holds, name, what=""):
    global failures
    failures += not holds
    print(("holds: " if holds else "fails: ") + name + (f" ({what})" if what != "" else ""), flush=True)


def browser():
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def screen(driver, width, height, dark=False):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})


def scripts(driver, on):
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not on})


def requests(driver):
    """Addresses that pages asked for, beyond themselves."""
    asked = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked.append(message["params"]["request"]["url"])
    return [address for address in asked if not address.startswith(("file:", "data:", "about:", "chrome:"))]


SHOWN = """
return Array.from(document.querySelectorAll(arguments[0])).filter(e=>e.offsetParent&&e.offsetWidth)
  .slice(0,1).map(e=>e.textContent).join();
"""

CONTRAST = """
function light(c){return c.map(v=>{v/=255;return v<=.04045?v/12.92:Math.pow((v+.055)/1.055,2.4)})
  .reduce((s,v,i)=>s+v*[.2126,.7152,.0722][i],0)}
function parse(c){var m=c.match(/[\\d.]+/g).map(Number);return m.length>3&&m[3]===0?null:m.slice(0,3)}
function ground(e){for(;e;e=e.parentElement){var c=parse(getComputedStyle(e).backgroundColor);if(c)return c}return [255,255,255]}
var worst=99,where="";
document.querySelectorAll("body *").forEach(function(e){
  if(!Array.from(e.childNodes).some(n=>n.nodeType===3&&n.textContent.trim()))return;
  if(!e.offsetParent||["SCRIPT","STYLE","OPTION"].indexOf(e.tagName)>=0)return;
  var box=e.getBoundingClientRect();if(box.width<2||box.height<2)return;
  var a=light(parse(getComputedStyle(e).color)),b=light(ground(e)),r=(Math.max(a,b)+.05)/(Math.min(a,b)+.05);
  if(r<worst){worst=r;where=e.textContent.trim().slice(0,40)}});
return [worst,where];
"""


def looks(driver, address, name):
    """Width, contrast, names of controls and the rules of axe, on a desk and on a phone, light and dark."""
    for width, height, dark in ((1280, 900, False), (1280, 900, True), (390, 844, False), (390, 844, True)):
        screen(driver, width, height, dark)
        driver.get(address)
        label = f"{name}, {width} px, {'dark' if dark else 'light'}"
        across = driver.execute_script("return document.documentElement.scrollWidth")
        step(across <= width, label + ": no sideways scroll", across)
        worst, where = driver.execute_script(CONTRAST)
        step(worst >= 4.5, label + ": contrast of 4.5", f"{worst:.2f} at {where!r}")
        nameless = driver.execute_script("""
          return Array.from(document.querySelectorAll("input,select,button,a[href],img")).filter(function(e){
            if(e.tagName==="IMG")return !e.hasAttribute("alt");
            return !(e.labels&&e.labels.length||e.getAttribute("aria-label")||e.textContent.trim())}).length""")
        step(nameless == 0, label + ": every control has a name", nameless)
        axe = os.environ.get("AXE")
        if axe and not dark:
            driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
            driver.get(address)
            with open(axe, encoding="utf-8") as rules:
                driver.execute_script(rules.read())
            driver.set_script_timeout(240)
            found = driver.execute_async_script(
                "var done=arguments[0];axe.run(document,{resultTypes:['violations']})"
                ".then(r=>done(r.violations.map(v=>v.id+' '+v.nodes.length)))")
            step(not found, label + ": axe", ", ".join(found))
            driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    screen(driver, 1280, 900)


def language(driver, address, name):
    driver.get(address)
    driver.execute_script("localStorage.clear()")
    driver.get(address)
    english = driver.find_element(By.XPATH, "//label[normalize-space()='English']")
    heading = driver.find_element(By.TAG_NAME, "h1")
    chinese = heading.text
    english.click()
    step(driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en", name + ": English is chosen")
    shown = driver.execute_script(SHOWN, ".zh")
    step(not shown, name + ": no Chinese wording is left", shown)
    # The browser keeps the choice in its own time.
    for pause in (0.2, 1, 3, 6):
        time.sleep(pause)
        driver.get(address)
        if driver.find_element(By.ID, "english").is_selected():
            break
    step(driver.find_element(By.ID, "english").is_selected(), name + ": the choice is remembered")
    driver.find_element(By.XPATH, "//label[normalize-space()='中文']").click()
    step(driver.find_element(By.TAG_NAME, "h1").text == chinese, name + ": and back to Chinese")
    scripts(driver, False)
    driver.get(address)
    driver.find_element(By.XPATH, "//label[normalize-space()='English']").click()
    english = driver.find_element(By.CSS_SELECTOR, "main h1 .en, main h2 .en, main .en")
    step(english.is_displayed(), name + ": the switch works without scripts")
    scripts(driver, True)


def index(driver, address):
    start = time.monotonic()
    driver.get(address)
    rows = driver.execute_script("return document.querySelectorAll('.packets tbody tr').length")
    took = time.monotonic() - start
    step(took < patience, f"index: {rows} packets load within a second", f"{took:.2f} s")
    step(len(driver.find_elements(By.CSS_SELECTOR, "input[type=search]")) == 1, "index: one search field")
    shown = "return Array.from(document.querySelectorAll('.packets tbody tr')).filter(r=>r.offsetParent).length"
    search = driver.find_element(By.CSS_SELECTOR, "input[type=search]")
    first = driver.execute_script("return document.querySelector('.packets tbody tr a').textContent")
    started = driver.execute_script("return performance.now()")
    search.send_keys(first)
    driver.execute_script(shown)
    took = driver.execute_script("return performance.now()") - started
    step(took < 1000 * patience, "index: a search is done within a second", f"{took:.0f} ms for {len(first)} keys")
    found = driver.execute_script(shown)
    step(1 <= found < max(rows, 2), "index: the search finds the packet", found)
    search.clear()
    search.send_keys(Keys.SPACE + Keys.BACKSPACE)
    step(driver.execute_script(shown) == rows, "index: an emptied search shows all again")
    for field in ("state", "code"):
        select = driver.find_element(By.ID, field)
        options = select.find_elements(By.TAG_NAME, "option")
        if len(options) < 2:
            continue
        options[1].click()
        left = driver.execute_script(shown)
        step(0 < left <= rows, f"index: filter by {field}", left)
        options[0].click()
    day = driver.execute_script("return document.querySelector('.packets tbody tr').dataset.day")
    driver.execute_script(
        "var d=document.getElementById('from');d.value=arguments[0];document.getElementById('to').value=arguments[0];"
        "d.dispatchEvent(new Event('input',{bubbles:true}))", day)
    same = driver.execute_script(
        "return Array.from(document.querySelectorAll('.packets tbody tr')).every("
        "r=>!r.offsetParent||r.dataset.day===arguments[0])", day)
    step(same and driver.execute_script(shown) > 0, "index: filter by date", day)
    driver.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    time.sleep(0.2)
    step(driver.execute_script(shown) == rows, "index: clearing shows all again")
    balance = driver.execute_script(
        "return Array.from(document.querySelectorAll('.balance a .number')).reduce((s,e)=>s+Number(e.textContent),0)")
    total = int(driver.find_element(By.CSS_SELECTOR, "#total .number").text)
    step(balance == total, "index: the states add up to the total", f"{balance} of {total}")

    driver.get(address)
    presses, target, unseen = 0, None, 0
    body = driver.find_element(By.TAG_NAME, "body")
    while presses < 120 and target is None:
        (driver.switch_to.active_element if presses else body).send_keys(Keys.TAB)
        presses += 1
        where = driver.execute_script("""
          var e=document.activeElement,box=e.type==='radio'?e.parentElement:e,s=getComputedStyle(box);
          return [e.getAttribute('href'),s.outlineStyle!=='none'&&parseFloat(s.outlineWidth)>=2]""")
        unseen += not where[1]
        if where[0] and where[0].startswith("packets/"):
            target = where[0]
    step(target is not None, "index: the first packet is reached by Tab", f"{presses} presses")
    step(unseen == 0, "index: the focus is seen at each of them", unseen)

    scripts(driver, False)
    driver.get(address)
    visible = [r for r in driver.find_elements(By.CSS_SELECTOR, ".packets tbody tr a")[:20] if r.is_displayed()]
    step(bool(visible), "index: the rows stand there without scripts")
    scripts(driver, True)


def main():
    pages = ["file://" + os.path.abspath(page) for page in sys.argv[1:]]
    if not pages:
        sys.exit(__doc__)
    driver = browser()
    try:
        screen(driver, 1280, 900)
        index(driver, pages[0])
        for address in pages:
            name = os.path.basename(address)
            language(driver, address, name)
            looks(driver, address, name)
        step(not requests(driver), "no request leaves the pages")
        faults = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
        step(not faults, "no page reports a fault", faults[:1])
    finally:
        driver.quit()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
