/* Every screen with the demo's business: no error, nothing serious for axe, light pages; and a picture of each.
   node tour.mjs URL DIRECTORY */
import { check, done, launch, Person } from "./house.mjs";

const [base, pictures] = process.argv.slice(2);
const HEAVIEST = 60 * 1024;

/** Where things are that the demo made, asked of the API as the page's own session. */
async function found(person) {
    return person.page.evaluate(async () => {
        const json = async (path) => (await fetch(path)).json();
        const all = async (path, name) => {
            const lines = [];
            let next = "";
            do {
                const page = await json(path + (next ? `&cursor=${next}` : ""));
                lines.push(...page[name]);
                next = page.next ?? "";
            } while (next);
            return lines;
        };
        const cases = await all("/api/v1/cases?pageSize=200", "cases");
        const schemes = (await json("/api/v1/schemes")).schemes;
        for (const line of cases) {
            const file = await json(`/api/v1/cases/${line.id}`);
            const claim = file.claims.find((one) => one.split?.slices.length >= 3 && one.stage === "PAID");
            if (claim) {
                const paid = file.events.find((event) => event.effect === "PAY");
                return { case: line.id, claim: claim.number, paid: paid.number, scheme: line.scheme,
                    schemes: [...new Set(schemes.map((one) => one.scheme))],
                    account: (await json("/api/v1/accounts?pageSize=200")).accounts[0].account };
            }
        }
        throw new Error("the demo has no claim that three parties bore");
    });
}

async function look(person, name, path, options = {}) {
    const answer = await person.open(path, options.language);
    const sizes = await answer.request().sizes();
    check(answer.status() === 200, `${path} answers ${answer.status()}`);
    check(sizes.responseBodySize < HEAVIEST, `${path} takes ${sizes.responseBodySize} bytes over the wire`);
    if (path !== "/wall") {
        check((await person.page.locator("h1").count()) === 1, `${path} has one heading of the first rank`);
    }
    const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(wide <= 1, `${path} is ${wide} px wider than the window`);
    const shown = await person.page.locator("body").innerText();
    check(!/\bnull\b|undefined|\$\{|Optional\[|\bNaN\b/.test(shown), `${path} shows what no reader should see: ${shown.match(/.{0,40}(\bnull\b|undefined|\$\{|Optional\[|\bNaN\b).{0,40}/)?.[0]}`);
    if (options.language === "en" && !options.mixed) {
        const words = await person.page.locator("main h2, main h3, main thead th, main button, main legend, nav.side a").allInnerTexts();
        const odd = words.filter((word) => /[\u3400-\u9fff]/.test(word));
        check(odd.length === 0, `${path} in English says ${odd.slice(0, 5).join(" | ")}`);
    }
    await person.accessible(`${path} (${options.language ?? "zh"}${options.how ? ", " + options.how : ""})`);
    if (name) {
        await person.page.screenshot({ path: `${pictures}/${name}.jpg`, type: "jpeg", quality: 78 });
    }
}

const browser = await launch();
const centre = await Person.at(browser, base, "centre");
await centre.signIn();
const at = await found(centre);

await centre.open("/schemes");
await centre.page.evaluate(() => document.querySelector("main").append(document.createElement("img")));
const before = (await import("./house.mjs")).faults.length;
await centre.accessible("a picture without a word");
const { faults } = await import("./house.mjs");
if (faults.length === before + 1) {
    faults.pop(); // as it should: axe sees what is wrong
} else {
    check(false, "axe does not see a picture without alternative text");
}

const article = new URL(await (async () => {
    await centre.open(`/cases/${at.case}/claims/${at.claim}`);
    return centre.page.locator("a.article").first().getAttribute("href");
})(), base);

const screens = [
    ["inbox", "/"],
    ["search", `/search?q=${at.case}x`.replace("x", "")],
    ["trial", `/trial/${at.scheme}`],
    [null, "/trial"],
    ["comparison", "/comparison"],
    ["cases", "/cases"],
    [null, "/cases/new"],
    ["filing", `/cases/new/${at.scheme}`],
    ["case", `/cases/${at.case}`],
    ["claims", "/claims"],
    ["claim", `/cases/${at.case}/claims/${at.claim}`],
    ["walk", `/walk/${at.case}/${at.paid}/slice-1`],
    ["article", article.pathname + article.search],
    [null, "/articles"],
    ["funds", "/funds"],
    [null, `/funds/${at.scheme}`],
    [null, "/statement"],
    ["statement", `/statement?account=${encodeURIComponent(at.account)}`],
    ["seal", "/seal"],
    ["deadlines", "/deadlines"],
    ["letters", "/letters"],
    ["imports", "/imports"],
    ["jobs", "/jobs"],
    ["payments", "/payment-runs"],
    ["figures", "/figures"],
    ["library", "/schemes"],
    ["scheme", `/schemes/${at.scheme}`],
    ["audit", "/audit"],
    [null, "/account"],
];
for (const [name, path] of screens) {
    await look(centre, name, path, { language: "zh" });
}
for (const [, path] of screens) {
    await look(centre, null, path, { language: "en" });
}
for (const scheme of at.schemes) {
    await look(centre, null, `/schemes/${scheme}`, { language: "zh" });
    await look(centre, null, `/trial/${scheme}`, { language: "en" });
}

const dark = await Person.at(browser, base, "auditor", { colorScheme: "dark" });
await dark.signIn();
for (const path of ["/", `/cases/${at.case}`, `/cases/${at.case}/claims/${at.claim}`, "/funds", "/figures", "/deadlines", `/schemes/${at.scheme}`, `/trial/${at.scheme}`, "/users"]) {
    await look(dark, path === "/funds" ? "funds-dark" : null, path, { how: "dark" });
}

const wide = await Person.at(browser, base, "leader", { viewport: { width: 1920, height: 1080 } });
await wide.signIn();
await look(wide, "wall", "/wall", { how: "1920" });
await look(wide, null, "/", { how: "1920" });

const phone = await Person.at(browser, base, "bank-a", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
await phone.signIn();
await look(phone, "inbox-phone", "/", { how: "phone" });
await look(phone, null, `/deadlines`, { how: "phone" });

// keys: "g" and a letter, "/" and "?"
await centre.open("/");
await centre.page.keyboard.press("g");
await centre.page.keyboard.press("f");
await centre.page.waitForURL("**/funds**");
await centre.page.keyboard.press("/");
check(await centre.page.evaluate(() => document.activeElement?.type === "search"), "\"/\" leads to the search");
await centre.page.keyboard.press("Escape");
await centre.page.evaluate(() => document.activeElement?.blur());
await centre.page.keyboard.press("?");
check(await centre.page.locator("dialog[open]").count() === 1, "\"?\" shows the keys");

await browser.close();
done("tour");
