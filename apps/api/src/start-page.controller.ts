import { Controller, Get, Header, SetMetadata } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IS_OPEN } from './http/acting.js';

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>责环 zehuan</title>
<style>
  body { margin: 0; font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2328; background: #fff; }
  .banner { background: #8a1c1c; color: #fff; padding: .6rem 1.5rem; }
  main { max-width: 46rem; padding: 1.5rem; } h1 { margin: 0; } li { margin: .3rem 0; } a { color: #0b57a4; }
</style>
</head>
<body>
<div class="banner" role="note">本系统不得处理、存储国家秘密。 <span lang="en">State secrets do not belong in this system.</span></div>
<main>
<h1>责环 <span lang="en">zehuan</span></h1>
<p>党委（党组）全面从严治党主体责任年度闭环：明责、督责、述责、考责、结果运用。<br>
<span lang="en">The annual responsibility closed loop: clarifying, supervising, stating, testing, applying.</span></p>
<ul>
<li><a href="/api/docs">接口文档 <span lang="en">API, to read and to try</span></a></li>
<li><a href="/api/openapi.json">OpenAPI 3.1</a></li>
<li><a href="/api/v1/status">运行状态 <span lang="en">Status</span></a></li>
<li><a href="/readyz">就绪检查 <span lang="en">Readiness</span></a></li>
</ul>
</main>
</body>
</html>
`;

/** What a browser finds until the console comes. */
@ApiExcludeController()
@SetMetadata(IS_OPEN, true)
@Controller()
export class StartPageController {
  @Get('/')
  @Header('Content-Type', 'text/html; charset=utf-8')
  startPage(): string {
    return page;
  }
}
