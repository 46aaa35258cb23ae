/* A browser at the console: everything a page does wrong on the way is kept, and a test that ends with something kept fails. */
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--font-render-hinting=none",
];

export const faults = [];
let checks = 0;

/** Says what must hold; what does not is kept with its place. */
export function check(holds, what) {
    checks++;
    if (!holds) {
        faults.push(what);
        console.log(`not ok ${what}`);
    }
}

/** Ends the run: 0 where nothing was kept. */
export function done(name) {
    console.log(`${name}: ${checks} checks, ${faults.length} failed`);
    process.exit(faults.length === 0 ? 0 : 1);
}

/** Begins a browser with the flags that keep it from calling home. */
export function launch() {
    return chromium.launch({ executablePath: process.env.FENDAN_CHROMIUM, args: FLAGS });
}

/** Somebody at a browser of their own. */
export class Person {
    static async at(browser, base, name, options = {}) {
        const context = await browser.newContext({
            viewport: { width: 1366, height: 768 },
            locale: "zh-CN",
            timezoneId: "Asia/Shanghai",
            acceptDownloads: true,
            ...options,
        });
        const person = new Person(context, await context.newPage(), base, name);
        person.watch();
        return person;
    }

    constructor(context, page, base, name) {
        Object.assign(this, { context, page, base, name, allowed: new Set() });
    }

    /** Errors of the browser's console, of scripts, and answers that failed, but those that are expected. */
    watch() {
        this.page.on("console", (message) => {
            if (message.type() === "error" && !this.isAllowed(message.text())) {
                check(false, `${this.name} console at ${this.page.url()}: ${message.text()}`);
            }
        });
        this.page.on("pageerror", (error) => check(false, `${this.name} script at ${this.page.url()}: ${error.message}`));
        this.page.on("response", (answer) => {
            if (answer.status() >= 400 && !this.isAllowed(String(answer.status()))) {
                check(false, `${this.name} ${answer.status()} at ${answer.url()}`);
            }
        });
    }

    isAllowed(text) {
        return [...this.allowed].some((status) => text.includes(status));
    }

    /** Does something that is meant to be refused with this status. */
    async expecting(status, act) {
        this.allowed.add(String(status));
        const result = await act();
        this.allowed.delete(String(status));
        return result;
    }

    async open(path, language = "zh") {
        const to = this.base + path + (path.includes("?") ? "&" : "?") + "lang=" + language;
        const answer = await this.page.goto(to);
        const policy = answer.headers()["content-security-policy"] ?? "";
        check(
            policy.includes("default-src 'none'") && policy.includes("script-src 'self'") && !policy.includes("unsafe"),
            `${path}: its content security policy is in force: ${policy}`);
        return answer;
    }

    async signIn(password = "fendan-demo") {
        await this.open("/sign-in?to=/");
        await this.page.fill("input[name=user]", this.name);
        await this.page.fill("input[name=password]", password);
        await this.page.click("main button");
        await this.page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    }

    /** What axe finds serious or worse on the page that is shown. */
    async accessible(where) {
        // a session of its own for the tool, which a page's policy does not bind
        const found = await this.page.evaluate(async (source) => {
            if (!globalThis.axe) {
                (0, eval)(source);
            }
            const report = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
            return report.violations
                .filter((one) => one.impact === "serious" || one.impact === "critical")
                .map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].any.map((any) => any.message).join("; ").slice(0, 160)}`);
        }, AXE);
        check(found.length === 0, `${where}: axe finds ${found.join(" | ")}`);
    }

    text() {
        return this.page.locator("main").innerText();
    }

    async close() {
        await this.context.close();
    }
}
